package io.orgsync.devkit.pxc;

import io.orgsync.devkit.upstream.Delivery;
import io.orgsync.devkit.upstream.Mishap;
import io.orgsync.devkit.upstream.PageWindow;
import io.orgsync.devkit.upstream.Reply;

/** What can happen to any upstream; where the mishap leaves no body, PXC sends its error document. */
public record CommonFault(Mishap mishap) implements Fault {

    @Override
    public PageWindow window(PageWindow honest) {
        return mishap.window(honest);
    }

    @Override
    public Reply reply(Reply honest) {
        Reply spoilt = mishap.reply(honest);
        return spoilt.status() < 400 || spoilt.body().length() > 0 ? spoilt : worded(spoilt);
    }

    private static Reply worded(Reply spoilt) {
        String told = "the simulator was told to answer " + spoilt.status();
        return spoilt.withBody(PxcError.of(spoilt.status(), "Simulated", told).body());
    }

    @Override
    public void deliver(Delivery delivery, Reply reply) {
        mishap.deliver(delivery, reply);
    }
}
