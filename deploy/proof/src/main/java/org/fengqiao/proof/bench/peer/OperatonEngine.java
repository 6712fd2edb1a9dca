package org.fengqiao.proof.bench.peer;

import java.util.Map;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Operaton, the community's continuation of Camunda 7, with full history as it comes. */
final class OperatonEngine implements Engine {
    private final ProcessEngine engine;

    OperatonEngine(String url, String user, String password) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcMaxActiveConnections(24);
        configuration.setJdbcMaxIdleConnections(24);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryTimeToLive("P30D");
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("dispute.bpmn20.xml", Engine.process("http://operaton.org/schema/1.0/bpmn"))
                .deploy();
    }

    @Override
    public String accept(String caseNo, Map<String, Object> variables) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("dispute", caseNo, variables)
                .getId();
    }

    @Override
    public void completeTask(String instance, Map<String, Object> variables) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
    }

    @Override
    public long timers() {
        return engine.getManagementService().createJobQuery().timers().count();
    }

    @Override
    public void startTimers() {
        ((org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .start();
    }
}
