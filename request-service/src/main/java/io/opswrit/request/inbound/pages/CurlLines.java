package io.opswrit.request.inbound.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opswrit.request.domain.Request;
import io.opswrit.writ.Order;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The calls of the API that do the same, ready for a shell.
 *
 * @param repeat asks for the same again
 * @param read shows how this request stands
 */
record CurlLines(String repeat, String read) {

    /** Nothing but ASCII, so that what is copied is what is seen. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static CurlLines of(Request request, String publicUrl) {
        String call = "curl -sS -H \"Authorization: Bearer $TOKEN\" ";
        String address = publicUrl + "/api/requests";
        return new CurlLines(
                call + "-H 'Content-Type: application/json' -d " + quoted(body(request.order())) + " " + address,
                call + address + "/" + request.id());
    }

    private static String body(Order order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("instance_id", order.instanceId());
        body.put("command_type", order.commandType());
        if (!order.parameters().isEmpty()) {
            body.put("parameters", new TreeMap<>(order.parameters()));
        }
        if (!order.submitter().is(order.requester())) {
            body.put("requester_email", order.requester().email());
        }
        if (order.justification() != null) {
            body.put("justification", order.justification());
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An order is always JSON", e);
        }
    }

    /** One word for a shell, whatever it holds. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
