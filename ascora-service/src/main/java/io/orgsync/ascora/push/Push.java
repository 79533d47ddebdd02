package io.orgsync.ascora.push;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.upstream.AscoraClient;

/** A write with what it takes to send it. */
public record Push(Write write, AscoraConnection connection, AscoraClient client) {}
