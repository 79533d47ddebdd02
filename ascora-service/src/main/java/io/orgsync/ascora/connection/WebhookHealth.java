package io.orgsync.ascora.connection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How web hooks are.
 *
 * @param subscriptions that are active
 * @param silent events of those that told nothing while pulls found changes
 */
@Schema(name = "WebhookHealth")
public record WebhookHealth(long subscriptions, List<String> silent) {}
