<#macro content>
<#if (pageId!'') == 'login'>
<div class="opswrit-people">
  <table>
    <caption>This is a demo. Be one of these; the password is the name.</caption>
    <tr><th scope="row">alice</th><td>requester: asks for commands</td></tr>
    <tr><th scope="row">bob</th><td>approver: decides on risky ones</td></tr>
    <tr><th scope="row">dave</th><td>approver of level 2: asked when nobody answers</td></tr>
    <tr><th scope="row">carol</th><td>auditor: looks up who ran what</td></tr>
    <tr><th scope="row">olga</th><td>operator: sees all requests, may cancel any</td></tr>
  </table>
</div>
</#if>
</#macro>
