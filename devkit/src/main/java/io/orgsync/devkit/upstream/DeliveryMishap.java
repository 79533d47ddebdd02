package io.orgsync.devkit.upstream;

/** A reply that travels badly. */
public sealed interface DeliveryMishap extends Mishap {

    /** The connection is reset half way through the body. */
    record CutTransfer() implements DeliveryMishap {

        @Override
        public void deliver(Delivery delivery, Reply reply) {
            delivery.sendHalf(reply);
        }
    }

    /** The connection is reset instead of an answer. */
    record Reset() implements DeliveryMishap {

        @Override
        public void deliver(Delivery delivery, Reply reply) {
            delivery.reset();
        }
    }

    /** There is never an answer. */
    record Hang() implements DeliveryMishap {

        @Override
        public void deliver(Delivery delivery, Reply reply) {
            // The client has to give up, or the simulator to close.
        }
    }

    /** The body comes in drips. */
    record SlowBody(int bytes, long everyMillis) implements DeliveryMishap {

        public SlowBody {
            bytes = Math.max(1, bytes);
            everyMillis = Math.max(1, everyMillis);
        }

        @Override
        public void deliver(Delivery delivery, Reply reply) {
            delivery.drip(reply, bytes, everyMillis);
        }
    }

    /** The answer comes late. */
    record Delay(long millis) implements DeliveryMishap {

        @Override
        public void deliver(Delivery delivery, Reply reply) {
            delivery.after(millis, () -> delivery.send(reply));
        }
    }

    /** The answer waits for a test. */
    record HeldByGate(String name) implements DeliveryMishap {

        @Override
        public void deliver(Delivery delivery, Reply reply) {
            delivery.hold(name, () -> delivery.send(reply));
        }
    }
}
