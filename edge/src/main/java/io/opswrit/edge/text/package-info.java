/** Which text is let in, and how refused text is shown: one rule for bodies, parameters and error messages. */
package io.opswrit.edge.text;
