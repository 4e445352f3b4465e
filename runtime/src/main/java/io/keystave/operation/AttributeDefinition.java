package io.keystave.operation;

import io.keystave.value.AttributeType;

/** The name and type of an attribute that is part of a key; the type is text, number or binary. */
public record AttributeDefinition(String attributeName, AttributeType attributeType) {}
