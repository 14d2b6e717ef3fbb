/**
 * What every page has in common: its frame and navigation, its styles and scripts, how it is told about errors, and the
 * guards of its unsafe methods. What a page shows is decided by the services.
 */
package io.opswrit.edge.page;
