package io.orgsync.devkit.upstream;

/**
 * A request that a simulator remembers.
 *
 * @param <E> the endpoints of that simulator
 */
public interface SeenRequest<E extends Enum<E>> {

    E endpoint();
}
