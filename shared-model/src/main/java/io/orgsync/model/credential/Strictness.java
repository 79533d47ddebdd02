package io.orgsync.model.credential;

import java.util.Collection;
import java.util.List;

/** Whether a service may start with the demo's key. */
public enum Strictness {
    /** Nothing but a key of one's own. */
    PRODUCTION,
    /** The demo's key will do. */
    TRIAL;

    private static final List<String> TRIAL_PROFILES = List.of("dev", "test", "demo");

    /** A profile nobody has heard of counts as production, and so does production mixed with another one. */
    public static Strictness of(Collection<String> profiles) {
        boolean trial = profiles.stream().anyMatch(TRIAL_PROFILES::contains) && !profiles.contains("prod");
        return trial ? TRIAL : PRODUCTION;
    }
}
