/** The order desk. It needs nothing but Keystave. */
module io.keystave.sample {
    requires io.keystave.runtime;
    requires static java.compiler; // @Generated on what the processor writes
}
