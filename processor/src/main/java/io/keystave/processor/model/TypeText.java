package io.keystave.processor.model;

import java.util.regex.Pattern;
import javax.lang.model.type.TypeMirror;

/** Types in short, as users write them: without packages, annotations and enclosing types. */
public final class TypeText {

    private static final Pattern ANNOTATION = Pattern.compile("@[\\w.$]+(\\([^)]*\\))?\\s*");
    private static final Pattern QUALIFIER = Pattern.compile("(?:[\\w$]+\\.)+(?=[\\w$])");

    private TypeText() {}

    public static String of(TypeMirror type) {
        String plain = ANNOTATION.matcher(type.toString()).replaceAll("");
        return QUALIFIER.matcher(plain).replaceAll("").replaceAll(",(?=\\S)", ", ");
    }
}
