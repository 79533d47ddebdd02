package io.orgsync.devkit.ascora;

/** Somebody who wants to be told of an event. */
public record Subscription(String id, String hookUrl, String systemName, HookEvent event) {}
