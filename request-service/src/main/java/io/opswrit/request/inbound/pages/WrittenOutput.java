package io.opswrit.request.inbound.pages;

import io.opswrit.events.Cut;
import io.opswrit.request.domain.Output;
import io.opswrit.request.domain.Request;
import java.util.ArrayList;
import java.util.List;

/** One of the two things that a command wrote, and where it can be downloaded. */
record WrittenOutput(String id, String title, String text, boolean cut, String download) {

    static List<WrittenOutput> of(Request request) {
        Output output = request.progress().run().output();
        Cut cut = Cut.of(output.standard(), output.error(), output.cut());
        String address = "/requests/" + request.id();
        List<WrittenOutput> written = new ArrayList<>();
        if (output.standard() != null) {
            written.add(new WrittenOutput("output", "Output", output.standard(), cut.output(), address + "/output"));
        }
        if (output.error() != null) {
            written.add(new WrittenOutput("error", "Errors", output.error(), cut.error(), address + "/error"));
        }
        return written;
    }
}
