package io.orgsync.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Conflict.of("x"), ProblemType.CONFLICT),
                Arguments.of(new CompletionException(Conflict.of("x")), ProblemType.CONFLICT),
                Arguments.of(new NotFoundException(InvalidRequest.of("limit", "x")), ProblemType.INVALID_REQUEST),
                Arguments.of(new NotFoundException("a secret"), ProblemType.NOT_FOUND),
                Arguments.of(new NotAllowedException("GET"), ProblemType.METHOD_NOT_ALLOWED),
                Arguments.of(new NotSupportedException(), ProblemType.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(new WebApplicationException(413), ProblemType.PAYLOAD_TOO_LARGE),
                Arguments.of(new WebApplicationException(418), ProblemType.INVALID_REQUEST),
                Arguments.of(new WebApplicationException(599), ProblemType.INTERNAL),
                Arguments.of(new AuthenticationFailedException("a secret"), ProblemType.UNAUTHENTICATED),
                Arguments.of(new UnauthorizedException("a secret"), ProblemType.UNAUTHENTICATED),
                Arguments.of(new ForbiddenException("a secret"), ProblemType.FORBIDDEN),
                Arguments.of(ClosedConnectionException.INSTANCE, ProblemType.DATABASE_UNAVAILABLE),
                Arguments.of(new IllegalStateException(new ConnectException()), ProblemType.DATABASE_UNAVAILABLE),
                Arguments.of(new VertxException("Timeout waiting for connection"), ProblemType.DATABASE_UNAVAILABLE),
                Arguments.of(refusal("57P01"), ProblemType.DATABASE_UNAVAILABLE),
                Arguments.of(refusal("53300"), ProblemType.DATABASE_UNAVAILABLE),
                Arguments.of(refusal("23505"), ProblemType.INTERNAL),
                Arguments.of(new IllegalStateException("a secret"), ProblemType.INTERNAL));
    }

    private static PgException refusal(String sqlState) {
        return new PgException("a secret", "ERROR", sqlState, "a secret");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_finds_its_entry(Throwable failure, ProblemType type) {
        assertThat(Translation.of(failure).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void no_text_of_an_exception_reaches_the_caller(Throwable failure, ProblemType type) {
        assertThat(Translation.of(failure).detail()).doesNotContain("secret");
    }

    @Test
    void slugs_are_stable() {
        List<String> slugs = Arrays.stream(ProblemType.values())
                .map(type -> type.status() + " " + type.uri())
                .toList();
        assertThat(slugs)
                .contains("400 https://orgsync.io/problems/invalid-request", "500 https://orgsync.io/problems/internal")
                .doesNotHaveDuplicates();
    }
}
