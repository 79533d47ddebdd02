package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpCallTlsTest {

    @TempDir
    private static Path directory;

    private static TestCertificate certificate;

    private final LocalServer server = new LocalServer();

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        certificate = TestCertificate.forName(directory, "upstream.test");
    }

    @BeforeEach
    void start() {
        server.http(
                certificate.serverOptions(),
                request -> request.response()
                        .end(String.valueOf(request.connection().indicatedServerName())));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void untrusted_certificate_is_refused() {
        UpstreamFailure failure = Outcomes.failure(server.client().send(reading("/"), server.address()));

        assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
        assertThat(failure.ambiguous()).isFalse();
        assertThat(failure.advice()).contains("certificate");
    }

    @Test
    void certificate_of_a_further_authority_is_trusted_and_the_name_is_sent_though_the_address_is_pinned()
            throws GeneralSecurityException, IOException {
        UpstreamResponse response =
                Outcomes.response(server.clientTrusting(certificate.pem()).send(reading("/"), server.address()));

        assertThat(response.body().toString()).isEqualTo("upstream.test");
    }

    @Test
    void certificate_for_another_name_is_refused_though_it_is_trusted()
            throws GeneralSecurityException, IOException, InterruptedException {
        URI other = URI.create("https://other.test:" + server.address().port() + "/");
        UpstreamRequest request = UpstreamRequest.get("read", other).build();

        UpstreamFailure failure =
                Outcomes.failure(server.clientTrusting(certificate.pem()).send(request, server.address()));

        assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
        assertThat(failure.advice()).contains("certificate");
    }

    @Test
    void trust_of_one_connection_is_not_that_of_another() throws GeneralSecurityException, IOException {
        Outcomes.response(server.clientTrusting(certificate.pem()).send(reading("/"), server.address()));

        UpstreamFailure failure = Outcomes.failure(server.client().send(reading("/"), server.address()));

        assertThat(failure.kind()).isEqualTo(FailureKind.CONNECTION_FAILED);
    }

    @Test
    void unreadable_certificates_are_refused_at_once() {
        assertThatThrownBy(() -> server.clientTrusting("rubbish")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> server.clientTrusting("")).isInstanceOf(IllegalArgumentException.class);
    }

    private UpstreamRequest reading(String path) {
        return UpstreamRequest.get("read", server.uri("https", path)).build();
    }
}
