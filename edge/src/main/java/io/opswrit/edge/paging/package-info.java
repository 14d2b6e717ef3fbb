/**
 * Lists in pages that go on after the last row seen ({@code limit}, {@code after}), so that page 1,000 costs what page 1
 * does and a new row never shifts the others.
 */
package io.opswrit.edge.paging;
