package io.orgsync.devkit.upstream;

/** A page with other rows than asked for. */
public sealed interface PageMishap extends Mishap {

    /**
     * Each page starts with the last rows of the one before, as if rows had been inserted in front. Nothing is lost to a
     * client that reads on until a page is short.
     */
    record RepeatedRows(int rows) implements PageMishap {

        @Override
        public PageWindow window(PageWindow honest) {
            int pagesBefore = honest.offset() / honest.limit();
            return honest.startingAt(Math.max(0, honest.offset() - rows * pagesBefore));
        }
    }

    /** The offset is ignored and there is always more to come. */
    record EndlessPages() implements PageMishap {

        @Override
        public PageWindow window(PageWindow honest) {
            return honest.startingAt(0).withTotal(honest.offset() + 2 * honest.limit());
        }
    }

    /** No rows, although there are some. */
    record EmptyPage() implements PageMishap {

        @Override
        public PageWindow window(PageWindow honest) {
            return honest.withSize(0);
        }
    }
}
