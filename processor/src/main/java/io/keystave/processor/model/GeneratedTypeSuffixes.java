package io.keystave.processor.model;

/** What is added to an entity's name to name the types generated from it, where {@code @Table} does not name them. */
public record GeneratedTypeSuffixes(String metamodel, String repository) {

    public static final GeneratedTypeSuffixes DEFAULT = new GeneratedTypeSuffixes("_", "Repository");
}
