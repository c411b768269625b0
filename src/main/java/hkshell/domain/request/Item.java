package hkshell.domain.request;

import hkshell.kit.problem.Place;

/** One item of a request line after its path: a body field, a query pair or a header. */
public sealed interface Item {
    String name();

    /** Where it begins in the line. */
    Place where();

    /** {@code name=text}: a string in the JSON body. */
    record Field(String name, Source value, Place where) implements Item {}

    /** {@code name:=json}: any JSON value in the body, sent as it was spelled. */
    record Json(String name, Source value, Place where) implements Item {}

    /** {@code name==text}: a pair after the question mark. */
    record Query(String name, String text, Place where) implements Item {}

    /** {@code Name:text}: a header. */
    record HeaderLine(String name, String text, Place where) implements Item {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Whether it goes into the body. */
    default boolean isBody() {
        return this instanceof Field || this instanceof Json;
    }
}
