package io.opswrit.executor.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Secrets that are known by their form. Each pattern is bounded or possessive, so that hostile text costs no more than its
 * length; the first group is what is masked.
 */
final class SecretForms {

    /** A block without an end was cut, so all that follows belongs to it. */
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]*?"
                    + "(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\\z)");

    private static final Pattern URL_USER = Pattern.compile("://([^\\s/@:\"'<>]{0,200}+:[^\\s/\"'<>]{1,400})@");

    private static final Pattern AWS_KEY_ID =
            Pattern.compile("(?<![A-Za-z0-9])((?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Za-z0-9])");

    private static final Pattern JSON_WEB_TOKEN =
            Pattern.compile("(?<![A-Za-z0-9_.-])(eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+(?:\\.[A-Za-z0-9_-]*+)?)");

    private static final Pattern FORGE_TOKEN =
            Pattern.compile("(?<![A-Za-z0-9_-])((?:gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-)[A-Za-z0-9_-]{16,}+)");

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "(?i)authorization[\"'\\\\]{0,2}[ \\t]{0,3}[:=][\"'\\\\ \\t]{0,4}"
                    + "(?:(?:bearer|basic|token|digest|negotiate|apikey)[ \\t]{1,3})?([^\\s\"'\\\\][^\\r\\n\"'\\\\]*+)");

    private static final Pattern BEARER = Pattern.compile("(?i)(?<![a-z])bearer[ \\t]{1,3}([A-Za-z0-9._~+/=-]{16,}+)");

    static final List<Pattern> ALL =
            List.of(PRIVATE_KEY, URL_USER, AWS_KEY_ID, JSON_WEB_TOKEN, FORGE_TOKEN, AUTHORIZATION, BEARER);

    private SecretForms() {}
}
