package io.opswrit.catalogue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Text that tries to be more than one word: pieces of shell, of Systems Manager and of Unicode in any order. */
final class HostileText {
    private static final String[] PIECES = {
        "touch canary",
        ">canary",
        "$(touch canary)",
        "`touch canary`",
        "; touch canary;",
        "\n touch canary\n",
        "|",
        "&",
        "&&",
        "||",
        ";",
        "(",
        ")",
        "<",
        ">",
        ">>",
        "<<E",
        "<(touch canary)",
        "'",
        "''",
        "'\\''",
        "\"",
        "\\",
        "\\'",
        "$'",
        "\\x27",
        "$",
        "${IFS}",
        "$@",
        "$0",
        "*",
        "?",
        "[a]",
        "~",
        "{a,b}",
        "{{",
        "}}",
        "{{ssm:secret}}",
        "{service_name}",
        "#",
        "!",
        "!!",
        "=",
        "-",
        "--",
        "-rf",
        " ",
        "\t",
        "\r",
        "\r\n",
        "\u007f",
        "\u001b[2J",
        "a",
        "nginx",
        ".service",
        ".socket",
        "ssh",
        "systemd-poweroff",
        "@",
        "%s",
        "%n",
        "\u00e4",
        "\u0441",
        "\u202e",
        "\u2028",
        "\u00a0",
        "\ud83d\ude00",
        "\u0301",
        "\ufeff",
        "\u0081",
        "\u0083\u0088"
    };

    private HostileText() {}

    /** Anything that can be written into a script at all. */
    static Arbitrary<String> withoutNul() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(8).map(list -> String.join("", list));
        Arbitrary<String> characters =
                Arbitraries.strings().all().excludeChars('\0').ofMaxLength(40).map(HostileText::whole);
        return Arbitraries.frequencyOf(Tuple.of(3, pieces), Tuple.of(1, characters));
    }

    /** Also what no script can hold. */
    static Arbitrary<String> any() {
        Arbitrary<String> impossible = Arbitraries.of("\0", "nginx\0", "\ud800", "a\udc00b", "x".repeat(257));
        return Arbitraries.frequencyOf(Tuple.of(9, withoutNul()), Tuple.of(1, impossible));
    }

    /** Made of what unit names are made of, so that many are accepted. */
    static Arbitrary<String> unitNames() {
        Arbitrary<String> name =
                Arbitraries.strings().withChars("abxyz019:_.-@").ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> suffix = Arbitraries.of("", "", ".service", ".socket", ".service.service", ".socket.service");
        return Combinators.combine(name, suffix).as(String::concat);
    }

    private static String whole(String text) {
        return text.codePoints()
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
