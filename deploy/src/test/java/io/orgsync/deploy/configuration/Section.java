package io.orgsync.deploy.configuration;

import java.util.List;

/** Settings that belong together. */
record Section(String title, List<Setting> settings) {}
