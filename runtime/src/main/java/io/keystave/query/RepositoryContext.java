package io.keystave.query;

import io.keystave.mapper.Stamps;
import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;

/** What a repository stands on: the entry point of the library, as repositories see it. */
public interface RepositoryContext {

    /** Where operations run. */
    Backend backend();

    /** What signs page tokens. */
    PageTokens pageTokens();

    /** What writes add to entities: the time of the database's clock, and identifiers. */
    Stamps stamps();

    /** Makes a table known, so that it is created when missing tables are. */
    void register(CreateTable definition);
}
