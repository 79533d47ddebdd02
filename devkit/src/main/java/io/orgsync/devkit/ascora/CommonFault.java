package io.orgsync.devkit.ascora;

import io.orgsync.devkit.upstream.Delivery;
import io.orgsync.devkit.upstream.Mishap;
import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;

/**
 * What can happen to any upstream.
 *
 * @param isProcessed whether Ascora does what it was asked before
 */
public record CommonFault(Mishap mishap, boolean isProcessed) implements Fault {

    @Override
    public PageWindow window(PageWindow honest) {
        return mishap.window(honest);
    }

    @Override
    public Reply reply(Reply honest) {
        return mishap.reply(honest);
    }

    @Override
    public void deliver(Delivery delivery, Reply reply) {
        mishap.deliver(delivery, reply);
    }
}
