package io.opswrit.systemtest;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that came over the wire: compressed, with headers and redirects, without what the browser had in its cache. */
final class Transferred {

    private Transferred() {}

    /** The action ends when all that counts has been loaded; a stream that is still open then is not counted. */
    static long during(Page page, Runnable action) {
        var bytes = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        Set<String> cached = new HashSet<>();
        session.on("Network.requestServedFromCache", request -> cached.add(id(request)));
        session.on("Network.responseReceived", received -> {
            if (received.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                cached.add(id(received));
            }
        });
        session.on(
                "Network.loadingFinished",
                finished -> bytes.addAndGet(cached.contains(id(finished)) ? 0 : encoded(finished)));
        session.on("Network.requestWillBeSent", request -> {
            if (request.has("redirectResponse")) {
                bytes.addAndGet(encoded(request.getAsJsonObject("redirectResponse")));
            }
        });
        session.send("Network.enable");
        action.run();
        session.detach();
        return bytes.get();
    }

    private static String id(JsonObject message) {
        return message.get("requestId").getAsString();
    }

    private static long encoded(JsonObject message) {
        return message.get("encodedDataLength").getAsLong();
    }
}
