package io.opswrit.approval.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A card as a browser without script uses it: read, fill in, send. */
public record Card(Review review, Persona who) {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** The pages' own origin, as browsers say it. */
    public static final String ORIGIN = "http://localhost:8080";

    public Response get() {
        return as(who).get(path());
    }

    public String read() {
        return get().then().statusCode(200).extract().asString();
    }

    public Response approve(String comment) {
        return send(read(), "approve", Map.of("comment", comment));
    }

    public Response reject(String reason) {
        return send(read(), "reject", Map.of("comment", reason));
    }

    public Response ask(String question) {
        return send(read(), "request-info", Map.of("question", question));
    }

    /** Sends a form of a card that was read before, hidden fields and all. */
    public Response send(String card, String verb, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        String form = card.substring(card.indexOf("/" + verb + "\""));
        HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(field -> fields.put(field.group(1), unescaped(field.group(2))));
        fields.putAll(typed);
        return post(verb, fields);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    public Response post(String verb, Map<String, String> fields) {
        return as(who).header("Origin", ORIGIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(path() + "/" + verb);
    }

    public String path() {
        return "/approvals/" + review.id();
    }

    public static RequestSpecification as(Persona who) {
        return given().auth().oauth2(who.token().token());
    }
}
