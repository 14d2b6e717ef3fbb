package io.opswrit.executor.domain;

/** Where the value of a name stands in a text. */
record NamedValue(int start, int end) {

    /** How the value is separated from its name. */
    private enum Form {
        /** {@code name: value} at the beginning of a line: all of the line. */
        YAML,
        /** {@code "name": value}: up to what ends a value in JSON. */
        JSON,
        /** {@code ?name=value&}: up to the next parameter. */
        URL,
        /** Up to the next blank. */
        PLAIN
    }

    /**
     * @param word where the word begins that ends with the name
     * @return null when no value follows
     */
    static NamedValue after(String text, int word, int nameEnd) {
        int closed = pastQuote(text, nameEnd);
        int separator = pastBlanks(text, closed);
        int at = separator;
        while (at < text.length() && at < separator + 2 && ":=>".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean separated = at > separator && text.charAt(separator) != '>';
        boolean option = at == separator && separator > nameEnd && text.startsWith("--", word);
        if (!separated && !option) {
            return null;
        }
        Form form = form(text, word, closed > nameEnd, separated && text.charAt(separator) == ':');
        return value(text, pastBlanks(text, at), form);
    }

    private static Form form(String text, int word, boolean quoted, boolean colon) {
        if (quoted) {
            return Form.JSON;
        }
        char before = word == 0 ? '\n' : text.charAt(word - 1);
        if (before == '?' || before == '&') {
            return Form.URL;
        }
        return colon && beginsLine(text, word) ? Form.YAML : Form.PLAIN;
    }

    private static boolean beginsLine(String text, int word) {
        int at = word;
        while (at > 0 && word - at < 100 && " \t-".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static NamedValue value(String text, int start, Form form) {
        int opened = pastQuote(text, start);
        if (opened == start) {
            return new NamedValue(start, endOf(text, start, form));
        }
        String quote = text.substring(start, opened);
        int at = opened;
        while (at < text.length() && text.charAt(at) != '\n' && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' && quote.length() == 1 ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        int after = Math.min(end + quote.length(), text.length());
        return new NamedValue(opened, goesOn(text, after, quote) ? endOf(text, after, form) : end);
    }

    /** As a shell may after a quote, in {@code 'it'\\''s'}. */
    private static boolean goesOn(String text, int at, String quote) {
        String ends = quote.length() == 1 ? " \t\r\n,}])&;" : " \t\r\n,}])&;\\";
        return at < text.length() && text.charAt(at - 1) != '\n' && ends.indexOf(text.charAt(at)) < 0;
    }

    private static int endOf(String text, int start, Form form) {
        String ends = switch (form) {
            case YAML -> "\r\n";
            case JSON -> " \t\r\n,}])&;\\";
            case URL -> " \t\r\n&\"'";
            case PLAIN -> " \t\r\n";
        };
        int at = start;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Past {@code "}, {@code '} or the {@code \"} of JSON in a string. */
    private static int pastQuote(String text, int at) {
        int quote = at < text.length() && text.charAt(at) == '\\' ? at + 1 : at;
        return quote < text.length() && "\"'".indexOf(text.charAt(quote)) >= 0 ? quote + 1 : at;
    }

    private static int pastBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && " \t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
