package io.orgsync.model.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedCallTest {

    private final List<SocketAddress> connected = new ArrayList<>();
    private final PinnedCall http = (request, address) -> {
        connected.add(address);
        return ScriptedCall.ok();
    };

    @Test
    void request_goes_to_the_address_that_was_checked() throws UnknownHostException {
        Outcomes.response(guarded("api.example", "8.8.8.8").send(ScriptedCall.READ));

        assertThat(connected).containsExactly(SocketAddress.inetSocketAddress(443, "8.8.8.8"));
    }

    @Test
    void refused_address_is_never_connected_to() throws UnknownHostException {
        UpstreamFailure inside =
                Outcomes.failure(guarded("api.example", "10.0.0.1").send(ScriptedCall.READ));
        UpstreamFailure foreign =
                Outcomes.failure(guarded("other.example", "8.8.8.8").send(ScriptedCall.READ));

        assertThat(inside.kind()).isEqualTo(FailureKind.ADDRESS_REFUSED);
        assertThat(foreign.kind()).isEqualTo(FailureKind.ADDRESS_REFUSED);
        assertThat(connected).isEmpty();
    }

    private UpstreamCall guarded(String allowedHost, String address) throws UnknownHostException {
        List<InetAddress> addresses = List.of(InetAddress.getByName(address));
        return new GuardedCall(
                http,
                new EgressPolicy(
                        List.of(allowedHost), false, name -> Uni.createFrom().item(addresses)));
    }
}
