package io.keystave.processor.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant by a misspelt one. */
public final class NearestName {

    private NearestName() {}

    /** One step for each letter that is missing, extra, wrong or swapped; a third of the word may be wrong. */
    public static Optional<String> to(String written, Collection<String> names) {
        int allowed = Math.max(1, written.length() / 3);
        return names.stream()
                .filter(name -> distance(written, name) <= allowed)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /** Optimal string alignment: Levenshtein with swapped neighbours as one step. Case does not count. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
