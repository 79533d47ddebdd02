package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Reply;

/** Status 200 with success false, whatever was asked. */
public record Refusal(String message) implements Fault {

    @Override
    public boolean isProcessed() {
        return false;
    }

    @Override
    public Reply reply(Reply honest) {
        return Answers.refused(message);
    }
}
