package hkshell.domain.request.json;

import hkshell.kit.text.Styled;

/**
 * One line of an answer, ready to paint but for its indentation and its fold mark.
 *
 * @param node its number in the tree; -1 for a line of text after the JSON
 * @param depth how far to indent, from 0
 * @param text name and value; a secret one is stars unless it was asked for
 * @param foldable whether it has members
 * @param open whether they are shown
 * @param children how many members it has
 * @param secret whether its value looks like a secret
 */
public record JsonLine(
        int node, int depth, Styled text, boolean foldable, boolean open, int children, boolean secret) {}
