package io.orgsync.model.upstream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds the addresses of a host. */
@FunctionalInterface
public interface HostResolver {

    /** How long Java's resolver may take. */
    long LIMIT_SECONDS = 5;

    /** All addresses, one or more; fails when there are none. A literal address is its own. */
    Uni<List<InetAddress>> resolve(String host);

    /** Java's resolver, on a worker thread and with Java's cache; the answer comes back on the caller's context. */
    static HostResolver on(Vertx vertx) {
        return host -> Uni.createFrom()
                .deferred(() ->
                        UniHelper.toUni(vertx.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
                                .timeout(LIMIT_SECONDS, TimeUnit.SECONDS)));
    }
}
