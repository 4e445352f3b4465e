package io.keystave.processor.emit;

import io.keystave.processor.emit.QueryPath.KeySide;
import io.keystave.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.List;

/** Key conditions as the service sees them, for Javadoc: {@code customer = ? and begins_with(sk, ?)}. */
final class KeyConditionText {

    /** What is asked of the part after the ones that are given. */
    enum Next {
        NOTHING,
        PREFIX,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        BETWEEN
    }

    private KeyConditionText() {}

    /** The condition with the first {@code given} parts of the path equal to values. */
    static String of(QueryPath path, int given, Next next) {
        List<String> conditions = new ArrayList<>();
        int inPartition = path.partition().parts().size();
        conditions.addAll(side(path.partition(), Math.min(given, inPartition), Next.NOTHING));
        path.sort().ifPresent(sort -> conditions.addAll(side(sort, given - inPartition, next)));
        return String.join(" and ", conditions);
    }

    private static List<String> side(KeySide side, int given, Next next) {
        return side.template()
                .map(template -> joined(template.attribute(), side, given, next))
                .orElseGet(() -> attributes(side, given, next));
    }

    private static List<String> attributes(KeySide side, int given, Next next) {
        List<String> conditions = new ArrayList<>();
        for (PathPart part : side.parts().subList(0, given)) {
            conditions.add(part.attribute().attribute() + " = ?");
        }
        if (next != Next.NOTHING) {
            conditions.add(range(side.parts().get(given).attribute().attribute(), next));
        }
        return conditions;
    }

    private static List<String> joined(String attribute, KeySide side, int given, Next next) {
        boolean beginsWithText =
                given > 0 || side.template().orElseThrow().segments().get(0) instanceof KeyModel.Literal;
        if (next == Next.NOTHING) {
            if (given == side.parts().size()) {
                return List.of(attribute + " = ?");
            }
            return beginsWithText ? List.of("begins_with(" + attribute + ", ?)") : List.of();
        }
        // Bounds of one part lie within the keys that begin with the parts before it.
        boolean isOpen = !beginsWithText || next == Next.PREFIX;
        return List.of(range(attribute, isOpen ? next : Next.BETWEEN));
    }

    private static String range(String attribute, Next next) {
        return switch (next) {
            case PREFIX -> "begins_with(" + attribute + ", ?)";
            case LESS -> attribute + " < ?";
            case AT_MOST -> attribute + " <= ?";
            case GREATER -> attribute + " > ?";
            case AT_LEAST -> attribute + " >= ?";
            default -> attribute + " between ? and ?";
        };
    }
}
