/**
 * How strictly a body is read. What is doubtful (a key twice, a number for a string, text after the document, a character
 * that no store or terminal bears) is refused with the field named, before a use case sees it.
 */
package io.opswrit.edge.json;
