/** The annotations that describe entities. */
module io.keystave.annotations {
    exports io.keystave.annotation;
}
