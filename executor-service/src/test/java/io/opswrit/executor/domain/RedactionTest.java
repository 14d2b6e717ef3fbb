package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    /** The examples hold only what no secret scanner takes for a real one. */
    private static final String KEY_ID = "IA" + "EXAMPLE0EXAMPLE0";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            password=hunter2 | password=****
            user=a password=b,c;d& host=x | user=a password=**** host=x
            DB_PASSWORD=s3cret | DB_PASSWORD=****
            export MYSQL_PWD='a b' next | export MYSQL_PWD='****' next
            PASSWORD="a \\" b" next | PASSWORD="****" next
            secret: correct horse battery | secret: ****
            - client_secret: correct horse # why | - client_secret: ****
            asked for password: x then more | asked for password: **** then more
            {"password":"a\\"b","user":"c"} | {"password":"****","user":"c"}
            {"api_key" : 12345, "n": 1} | {"api_key" : ****, "n": 1}
            {\\"token\\":\\"abc\\",\\"n\\":1} | {\\"token\\":\\"****\\",\\"n\\":1}
            'apiKey' => 'abc', | 'apiKey' => '****',
            SecretAccessKey: abc/def+ghi | SecretAccessKey: ****
            aws_secret_access_key = abc/def+ghi | aws_secret_access_key = ****
            GET /x?token=abc&page=2 HTTP/1.1 | GET /x?token=****&page=2 HTTP/1.1
            tool --password hunter2 --verbose | tool --password **** --verbose
            tool --auth-token=hunter2 --verbose | tool --auth-token=**** --verbose
            Authorization: Bearer abc.def | Authorization: Bearer ****
            "Authorization": "Basic dXNlcjpwdw==", x | "Authorization": "Basic ****", x
            curl -H 'authorization: Token abc' https://x | curl -H 'authorization: Token ****' https://x
            sent bearer abcdefghijklmnop1234 to x | sent bearer **** to x
            https://user:pass@host/path | https://****@host/path
            postgres://u:p@ss@db:5432/x | postgres://****@db:5432/x
            eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_ here | **** here
            key ghp_abcdefghijklmnopqrstuvwxyz0123456789 end | key **** end
            """)
    void masksSecrets(String text, String masked) {
        // When
        Redaction.Masked result = Redaction.usual().mask(text);

        // Then
        assertThat(result).isEqualTo(new Redaction.Masked(masked, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AK" + KEY_ID, "AS" + KEY_ID})
    void masksKeyIdsOfAws(String keyId) {
        // When
        Redaction.Masked result = Redaction.usual().mask("used " + keyId + ".");

        // Then
        assertThat(result).isEqualTo(new Redaction.Masked("used ****.", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Filesystem Size Used Avail Use% Mounted on",
                "tokens: 5, passwords: 3",
                "PasswordAuthentication yes",
                "password: null",
                "token=****",
                "the password was changed",
                "https://host:8080/a@b",
                "ssh://git@host/x",
                "basic authorization failed",
                "AKIA",
                ""
            })
    void leavesTheRestAlone(String text) {
        // When
        Redaction.Masked result = Redaction.usual().mask(text);

        // Then
        assertThat(result).isEqualTo(new Redaction.Masked(text, 0));
    }

    @Test
    void masksPrivateKeysAlsoWhereTheirEndIsCutOff() {
        // Given
        String begin = "-----BEGIN RSA " + "PRIVATE KEY-----\nabc\ndef\n";
        String whole = begin + "-----END RSA PRIVATE KEY-----";

        // When
        Redaction.Masked result = Redaction.usual().mask("a\n" + whole + "\nb\n" + begin);

        // Then
        assertThat(result).isEqualTo(new Redaction.Masked("a\n****\nb\n****", 2));
    }

    @Test
    void goesOnAfterAQuoteAsAShellDoes() {
        // When
        Redaction.Masked result = Redaction.usual().mask("PASSWORD='it'\\''s' next");

        // Then
        assertThat(result.text())
                .startsWith("PASSWORD='****")
                .doesNotContain("it", "s'")
                .endsWith(" next");
    }

    @Test
    void countsEachValue() {
        // When
        Redaction.Masked result = Redaction.usual().mask("password=a\ntoken=b\nhttps://c:d@e/\n");

        // Then
        assertThat(result).isEqualTo(new Redaction.Masked("password=****\ntoken=****\nhttps://****@e/\n", 3));
    }

    @Test
    void masksTheGroupOfAPatternOfTheCommandTypeOrAllOfIt() {
        // Given
        var redaction = new Redaction(List.of(Pattern.compile("ticket (\\d+)"), Pattern.compile("[A-Z]{3}-\\d+")));

        // When
        Redaction.Masked result = redaction.mask("ticket 123 of ABC-77");

        // Then
        assertThat(result).isEqualTo(new Redaction.Masked("ticket **** of ****", 2));
    }
}
