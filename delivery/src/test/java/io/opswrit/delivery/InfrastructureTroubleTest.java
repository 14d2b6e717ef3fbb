package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InfrastructureTroubleTest {

    @ParameterizedTest
    @MethodSource
    void passesByItself(Throwable failure) {
        // When
        boolean isTrouble = InfrastructureTrouble.is(failure);

        // Then
        assertThat(isTrouble).isTrue();
    }

    static Stream<Throwable> passesByItself() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new SocketException("Connection reset"),
                new ClosedChannelException(),
                new TimeoutException(),
                new io.smallrye.mutiny.TimeoutException(),
                new IllegalStateException("Pool closed"),
                new VertxException("Connection was closed", true),
                refused("08006"),
                refused("25006"),
                refused("28P01"),
                refused("40001"),
                refused("40P01"),
                refused("42501"),
                refused("53300"),
                refused("55P03"),
                refused("57P01"),
                new HibernateException("error executing SQL", refused("57014")),
                new CompositeException(new IllegalStateException("a rule"), new SocketException("and no rollback")));
    }

    @ParameterizedTest
    @MethodSource
    void comesOfTheEvent(Throwable failure) {
        // When
        boolean isTrouble = InfrastructureTrouble.is(failure);

        // Then
        assertThat(isTrouble).isFalse();
    }

    static Stream<Throwable> comesOfTheEvent() {
        return Stream.of(
                new Unprocessable("no such request"),
                new IllegalStateException("a rule"),
                new NullPointerException(),
                new CharacterCodingException(),
                brokenJson(),
                refused("23505"),
                refused("22P02"),
                refused("42703"),
                new HibernateException("error executing SQL", refused("23503")));
    }

    private static PgException refused(String state) {
        return new PgException("refused", "ERROR", state, null);
    }

    private static Exception brokenJson() {
        try {
            throw new IllegalStateException("{ was read: " + new ObjectMapper().readTree("{"));
        } catch (JsonProcessingException e) {
            return e;
        }
    }
}
