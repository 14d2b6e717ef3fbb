package io.opswrit.request.inbound.pages;

import io.opswrit.events.RunDetails;
import io.opswrit.request.domain.Output;
import io.opswrit.request.domain.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the two things that a command wrote, and where it can be downloaded.
 *
 * @param cut after how many bytes; null when it is complete
 */
record WrittenOutput(String id, String title, String text, Long cut, String download) {

    static List<WrittenOutput> of(Request request) {
        Output output = request.progress().run().output();
        RunDetails details = request.progress().run().details();
        String address = "/requests/" + request.id();
        List<WrittenOutput> written = new ArrayList<>();
        if (output.standard() != null) {
            written.add(new WrittenOutput(
                    "output", "Output", output.standard(), details.outputCutAt(), address + "/output"));
        }
        if (output.error() != null) {
            written.add(new WrittenOutput("error", "Errors", output.error(), details.errorCutAt(), address + "/error"));
        }
        return written;
    }
}
