package io.opswrit.request;

import static io.restassured.RestAssured.given;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form for a new request, filled in and sent as a browser does it without script. */
record Form(TestTokens writer, Map<String, String> fields) {

    private static final String ADDRESS = "/requests/new";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\"[^>]* name=\"(\\w+)\" value=\"([^\"]*)\"");

    static Form disks(TestTokens writer) {
        return new Form(
                writer,
                Map.of(
                        "instance_id", "i-0a1b2c3d4e5f67890",
                        "command_type", "CheckDiskSpace",
                        "shown", "CheckDiskSpace"));
    }

    static Form restart(TestTokens writer) {
        return new Form(
                writer,
                Map.of(
                        "instance_id", "i-0a1b2c3d4e5f67890",
                        "command_type", "RestartService",
                        "shown", "RestartService",
                        "parameters.service_name", "nginx",
                        "justification", "it hangs"));
    }

    Form with(String field, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(field, value);
        return new Form(writer, changed);
    }

    /** Takes over what a page gave it: its key, and what it showed. */
    Form on(String page) {
        Form form = this;
        for (Matcher hidden = HIDDEN.matcher(page); hidden.find(); ) {
            form = form.with(hidden.group(1), hidden.group(2));
        }
        return form;
    }

    /** Looks at what would run, as everybody has to before sending. */
    Form reviewed() {
        return on(post("review").then().statusCode(200).extract().asString());
    }

    Response post(String step) {
        return sent(fields).formParam("step", step).post(ADDRESS);
    }

    /** A part of the page, asked for by script when this field was left. */
    Response part(String part, String left) {
        return sent(fields)
                .header("HX-Request", "true")
                .header("HX-Trigger-Name", left)
                .post(ADDRESS + "/" + part);
    }

    /** @return what sending leaves behind and no clean-up takes away */
    static List<String> kept() {
        return TestDatabase.rows("select (select count(*) from request), (select count(*) from idempotency_key)");
    }

    private RequestSpecification sent(Map<String, String> all) {
        return given().auth()
                .oauth2(writer.token())
                .header("Origin", "http://localhost:8080")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .redirects()
                .follow(false)
                .formParams(all);
    }

    static Response open(TestTokens reader, String query) {
        return given().auth().oauth2(reader.token()).urlEncodingEnabled(false).get(ADDRESS + query);
    }
}
