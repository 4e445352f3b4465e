/**
 * The annotations that say how a Java class is stored in a DynamoDB table.
 *
 * <p>All of them are kept in the class file and none is read at run time: the annotation processor turns them into a
 * repository, a metamodel and a mapper while the project compiles. They are allowed on fields as well, because the field
 * behind a record component is what carries a source position on Java 17.
 */
package io.keystave.annotation;
