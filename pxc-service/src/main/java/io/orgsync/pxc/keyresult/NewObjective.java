package io.orgsync.pxc.keyresult;

import java.util.Optional;

/** An active objective that is about to be created. */
public record NewObjective(String title, Optional<String> description, Optional<String> category) {}
