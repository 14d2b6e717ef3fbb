package io.opswrit.simulator.runner;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;

/** The packaged answers in their order: the first one whose condition holds is given. */
final class CannedAnswers {

    record Match(CannedAnswer answer, MatchResult groups) {}

    private record Listing(List<CannedAnswer> answers) {}

    private static final String FOLDER = "/io/opswrit/simulator/canned/";

    private final List<CannedAnswer> answers;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    private CannedAnswers(List<CannedAnswer> answers) {
        this.answers = answers;
    }

    static CannedAnswers packaged() {
        var yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        try (var list = open("answers.yaml")) {
            return new CannedAnswers(yaml.readValue(list, Listing.class).answers());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Match find(Script script) {
        for (var answer : answers) {
            var groups = answer.when().matches(script);
            if (groups.isPresent()) {
                return new Match(answer, groups.get());
            }
        }
        throw new IllegalStateException("The last canned answer must match every script");
    }

    /** The template in a file, or nothing for no file. */
    String text(String file) {
        return file == null ? "" : texts.computeIfAbsent(file, CannedAnswers::load);
    }

    private static String load(String file) {
        try (var stream = open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        var stream = CannedAnswers.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("No canned answer file " + file);
        }
        return stream;
    }
}
