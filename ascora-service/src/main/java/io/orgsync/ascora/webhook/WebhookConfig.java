package io.orgsync.ascora.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Web hooks of Ascora. */
@ConfigMapping(prefix = "ascora.webhook")
public interface WebhookConfig {

    /** Hints that may wait for one connection; further ones are answered 429 ({@code ASCORA_WEBHOOK_INBOX_LIMIT}). */
    @WithDefault("10000")
    int inboxLimit();

    /**
     * How long the same event with the same body, of a record that was read since, is taken for a repetition
     * ({@code ASCORA_WEBHOOK_DUPLICATE_WINDOW}).
     */
    @WithDefault("60s")
    Duration duplicateWindow();

    /** How often a record is asked for before its hint is given up ({@code ASCORA_WEBHOOK_ATTEMPTS}). */
    @WithDefault("8")
    int attempts();

    /** Pause after the first failure; it doubles with each further one ({@code ASCORA_WEBHOOK_BASE_DELAY}). */
    @WithDefault("1s")
    Duration baseDelay();

    /** Where doubling ends ({@code ASCORA_WEBHOOK_MAX_DELAY}). */
    @WithDefault("30s")
    Duration maxDelay();

    /** How long hints that were looked into are kept ({@code ASCORA_WEBHOOK_KEEP}). */
    @WithDefault("24h")
    Duration keep();

    /** Connections whose inbox one process empties at a time ({@code ASCORA_WEBHOOK_WORKERS}). */
    @WithDefault("4")
    int workers();

    /** Pause before a subscription that could not be deleted in Ascora is tried again ({@code ASCORA_WEBHOOK_END_RETRY}). */
    @WithDefault("10m")
    Duration endRetry();

    /** How often that is looked for ({@code ASCORA_WEBHOOK_SWEEP}). */
    @WithDefault("30s")
    String sweep();
}
