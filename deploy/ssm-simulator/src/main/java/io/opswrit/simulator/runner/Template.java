package io.opswrit.simulator.runner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Text with places to fill: {@code ${int:LOW-HIGH}}, {@code ${hex:N}}, {@code ${pick:a|b|c}}, {@code ${bytes:00 FF}} and
 * anything else by name. A line that begins with {@code @repeat N } is printed N times, filled anew each time.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{(?:(?<verb>int|hex|pick|bytes):)?(?<argument>[^}]*)}");
    private static final Pattern REPEAT = Pattern.compile("@repeat (\\d+) (.*)", Pattern.DOTALL);
    private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");

    private final RandomGenerator random;
    private final UnaryOperator<String> names;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Template(RandomGenerator random, UnaryOperator<String> names) {
        this.random = random;
        this.names = names;
    }

    static byte[] fill(String text, RandomGenerator random, UnaryOperator<String> names) {
        var template = new Template(random, names);
        LINES.matcher(text).results().forEach(line -> template.printLine(line.group()));
        return template.out.toByteArray();
    }

    private void printLine(String line) {
        var repeat = REPEAT.matcher(line);
        if (!repeat.matches()) {
            print(line);
            return;
        }
        var times = Integer.parseInt(repeat.group(1));
        for (int i = 0; i < times; i++) {
            print(repeat.group(2));
        }
    }

    private void print(String line) {
        var place = PLACE.matcher(line);
        int end = 0;
        while (place.find()) {
            write(line.substring(end, place.start()));
            fillPlace(place.group("verb"), place.group("argument"));
            end = place.end();
        }
        write(line.substring(end));
    }

    private void fillPlace(String verb, String argument) {
        switch (verb) {
            case null -> write(names.apply(argument));
            case "int" -> write(Integer.toString(number(argument)));
            case "hex" -> write(hex(Integer.parseInt(argument)));
            case "pick" -> write(pick(argument));
            case "bytes" -> out.writeBytes(HexFormat.ofDelimiter(" ").parseHex(argument));
            default -> throw new IllegalStateException("No place is called " + verb);
        }
    }

    private int number(String range) {
        var dash = range.indexOf('-');
        var low = Integer.parseInt(range.substring(0, dash));
        var high = Integer.parseInt(range.substring(dash + 1));
        return random.nextInt(low, high + 1);
    }

    private String pick(String choices) {
        var all = Collections.list(new StringTokenizer(choices, "|"));
        return (String) all.get(random.nextInt(all.size()));
    }

    private String hex(int digits) {
        var bytes = new byte[(digits + 1) / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, digits);
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
