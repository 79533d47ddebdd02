package io.orgsync.ascora.customer;

import io.orgsync.ascora.connection.AscoraConnection;
import io.orgsync.ascora.push.Write;
import java.util.Optional;
import java.util.UUID;

/**
 * What was ordered of Ascora.
 *
 * @param id of the customer's row
 * @param write absent when nothing had to be written
 */
public record CustomerOrder(AscoraConnection connection, UUID id, Optional<Write> write) {}
