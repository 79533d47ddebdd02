package io.orgsync.devkit.pxc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All gates, made when first named. */
final class Gates {

    private final Map<String, Gate> byName = new ConcurrentHashMap<>();

    Gate named(String name) {
        return byName.computeIfAbsent(name, absent -> new Gate());
    }

    void releaseAll() {
        byName.values().forEach(Gate::release);
        byName.clear();
    }
}
