package io.keystave.processor;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.model.GeneratedTypeSuffixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** The options of the processor, given to the compiler as {@code -Akeystave.metamodelSuffix=Attributes}. */
record Options(GeneratedTypeSuffixes suffixes, List<Finding> findings) {

    static final String PREFIX = "keystave.";

    /** What is added to an entity's name to name its metamodel. Default: {@code _}. */
    static final String METAMODEL_SUFFIX = PREFIX + "metamodelSuffix";

    /** What is added to an entity's name to name its repository. Default: {@code Repository}. */
    static final String REPOSITORY_SUFFIX = PREFIX + "repositorySuffix";

    private static final List<String> KNOWN = List.of(METAMODEL_SUFFIX, REPOSITORY_SUFFIX);

    static Options read(Map<String, String> given) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(given)
                .keySet().stream()
                        .filter(name -> name.startsWith(PREFIX) && !KNOWN.contains(name))
                        .map(name -> Finding.withoutPlace(
                                FindingName.UNKNOWN_OPTION,
                                "There is no option %s. Remove -A%s; the options are %s."
                                        .formatted(name, name, String.join(", ", KNOWN))))
                        .forEach(findings::add);
        GeneratedTypeSuffixes suffixes = new GeneratedTypeSuffixes(
                suffix(given, METAMODEL_SUFFIX, GeneratedTypeSuffixes.DEFAULT.metamodel(), findings),
                suffix(given, REPOSITORY_SUFFIX, GeneratedTypeSuffixes.DEFAULT.repository(), findings));
        return new Options(suffixes, List.copyOf(findings));
    }

    private static String suffix(Map<String, String> given, String name, String otherwise, List<Finding> findings) {
        String suffix = given.getOrDefault(name, otherwise);
        if (!suffix.isEmpty() && SourceVersion.isIdentifier("Order" + suffix)) {
            return suffix;
        }
        findings.add(Finding.withoutPlace(
                FindingName.OPTION_VALUE,
                "\"%s\" cannot end the name of a class. Give %s letters, digits or '_', for instance -A%s=%s."
                        .formatted(suffix, name, name, otherwise)));
        return otherwise;
    }
}
