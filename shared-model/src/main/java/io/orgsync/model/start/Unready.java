package io.orgsync.model.start;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Stops the start: the framework prints the sentence, without a stack trace, and ends with status 1. */
final class Unready extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    Unready(String sentence) {
        super(sentence);
    }
}
