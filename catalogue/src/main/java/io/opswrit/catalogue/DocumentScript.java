package io.opswrit.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The shell text of a document. SSM's agent hands each parameter over as an environment variable, so that the text stays the
 * same whatever the value is.
 */
final class DocumentScript {
    /** The first SSM agent that hands parameters over as environment variables. */
    static final String LEAST_AGENT = "3.3.2746.0";

    private DocumentScript() {}

    static String variable(String parameter) {
        return "\"$SSM_" + parameter + "\"";
    }

    /** An older agent sets no variables, and the command would run with empty words. */
    static String guarded(Collection<String> parameters, String text) {
        StringBuilder script = new StringBuilder();
        for (String parameter : parameters) {
            script.append(": \"${SSM_%s?is not set; the SSM agent must be %s or newer}\"\n"
                    .formatted(parameter, LEAST_AGENT));
        }
        return script.append(text).toString();
    }

    /** One text for each value of a parameter; SSM has refused all other values before. */
    static String chosen(String parameter, Map<String, String> texts) {
        StringJoiner cases = new StringJoiner("\n");
        cases.add("case %s in".formatted(variable(parameter)));
        texts.forEach((value, text) ->
                cases.add(ShellQuoting.quote(value) + ")").add(text).add(";;"));
        return cases.add("*)")
                .add("echo 'There is no command for this %s; nothing was run.' >&2".formatted(parameter))
                .add("exit 64")
                .add(";;")
                .add("esac")
                .toString();
    }
}
