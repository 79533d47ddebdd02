package io.orgsync.devkit.upstream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All gates, made when first named. */
public final class Gates {

    private final Map<String, Gate> byName = new ConcurrentHashMap<>();

    public Gate named(String name) {
        return byName.computeIfAbsent(name, absent -> new Gate());
    }

    /** Lets everything go and forgets the gates. */
    public void releaseAll() {
        byName.values().forEach(Gate::release);
        byName.clear();
    }
}
